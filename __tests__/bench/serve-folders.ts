// Serves each given folder on its own port, and prints their addresses as one line of JSON. Runs until it is killed.
import { serveFolder } from '../helpers/static-server';

const servers = await Promise.all(
  process.argv.slice(2).map((folder) => serveFolder(folder, '', { isCompressed: true })),
);
process.stdout.write(JSON.stringify(servers.map(({ url }) => url)));
