import type { Asked, Reply } from './service';

/** The handlers of each service under one base URL, by their paths. */
export type StandIns = Partial<
  Record<'scholar' | 'serpapi' | 'openalex' | 'semantic' | 'inspire' | 'published', Reply>
>;

export const baseUrls = (url: string) => ({
  SCHOLAR_BASE_URL: url,
  SERPAPI_BASE_URL: url,
  OPENALEX_BASE_URL: url,
  SEMANTIC_SCHOLAR_BASE_URL: url,
  INSPIRE_BASE_URL: url,
  SCHOLAR_STATS_BASE_URL: url,
});

/** All services together; those not named reject every request. */
export const standIns =
  (answers: StandIns) =>
  ({ url }: Asked): Reply => {
    const { pathname } = url;
    if (pathname === '/citations') return answers.scholar ?? { status: 403 };
    if (pathname === '/search.json') return answers.serpapi ?? { status: 429 };
    if (pathname === '/gs_data.json') return answers.published ?? { status: 404 };
    if (pathname.startsWith('/graph/v1/'))
      return answers.semantic ?? { status: 429, headers: { 'retry-after': '900' } };
    if (pathname.startsWith('/api/')) return answers.inspire ?? { status: 403, body: '<h1>Forbidden</h1>' };
    return answers.openalex ?? { status: 403 };
  };

const page = (text: string, inside = '') => `<!doctype html><html><body><p>${text}</p>${inside}</body></html>`;
const CAPTCHA = '<form id="gs_captcha_f"><div class="g-recaptcha"></div></form>';
const CONSENT = '<form action="https://consent.google.com/save" method="post"><button>OK</button></form>';

/** Google Scholar's block pages, by language and kind. */
export const BLOCKS: Readonly<Record<string, Reply>> = {
  'English, unusual traffic': { body: page('Our systems have detected unusual traffic from your computer network.') },
  'English, a captcha': { status: 429, body: page('Please show you are not a robot', CAPTCHA) },
  'German, unusual traffic': {
    body: page('Unsere Systeme haben ungewöhnlichen Datenverkehr aus Ihrem Netz festgestellt.'),
  },
  'German, consent': { body: page('Bevor Sie zu Google weitergehen', CONSENT) },
  'Chinese, unusual traffic': { status: 503, body: page('我们的系统检测到您的计算机网络中存在异常流量。') },
  'Chinese, a captcha': { body: page('请进行人机身份验证', CAPTCHA) },
  'French, unusual traffic': { body: page('Nos systèmes ont détecté un trafic exceptionnel sur votre réseau.') },
  'French, consent': { status: 302, headers: { location: 'https://consent.google.com/ml?hl=fr' } },
  'Spanish, unusual traffic': { body: page('Nuestros sistemas han detectado tráfico inusual procedente de tu red.') },
  'Japanese, to the sorry page': { status: 302, headers: { location: 'https://www.google.com/sorry/index?hl=ja' } },
  'Russian, forbidden': { status: 403, body: page('Доступ запрещён') },
  'Turkish, a captcha': { body: page('Lütfen robot olmadığınızı gösterin', CAPTCHA) },
  'Arabic, consent': { body: page('قبل المتابعة إلى Google', CONSENT) },
  'Korean, to the sign-in': { status: 302, headers: { location: 'https://accounts.google.com/ServiceLogin?hl=ko' } },
};
