import { edges, forbiddenEdges } from '@/tools/check/edges';

const forbidden = forbiddenEdges(edges(process.cwd()));
for (const line of forbidden) console.error(line);
if (forbidden.length > 0) process.exitCode = 1;
else console.log('Imports: all follow the table in tools/check/edges.ts.');
