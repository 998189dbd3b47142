import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export interface AxeOptions {
  /** Ids of rules to disable; give the reason where you do. */
  except?: readonly string[];
}

/**
 * All axe findings on the page, with every rule enabled, including best practices, AAA and experimental ones.
 * One line each: rule, impact, help, and the elements concerned.
 */
export async function axeViolations(page: Page, { except = [] }: AxeOptions = {}): Promise<string[]> {
  const rules: NonNullable<RunOptions['rules']> = {};
  for (const { ruleId } of axe.getRules()) rules[ruleId] = { enabled: !except.includes(ruleId) };
  const options: RunOptions = { rules, resultTypes: ['violations'] };

  // Both as text: the page's CSP does not apply to the debugger, and a compiled function could contain coverage counters.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.map(({ id, impact, help, nodes }) => {
    const targets = nodes.map((node) => node.target.flat().join(' ')).join(', ');
    return `${id} (${impact ?? 'no impact'}): ${help}: ${targets}`;
  });
}
