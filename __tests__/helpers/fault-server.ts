import { createServer, type Socket } from 'node:net';

/** How a fault handles one request; `request` is the request head as text. */
export type Fault = (socket: Socket, request: string) => void;

export interface FaultServer {
  /** `http://127.0.0.1:PORT/` */
  url: string;
  /** Applies this fault to all further requests. */
  use(fault: Fault): void;
  /** Request lines so far, such as `GET /gs_data.json HTTP/1.1`. */
  requests: string[];
  /** Open connections that have received a request. */
  openSockets(): number;
  close(): Promise<void>;
}

/** An upstream on a free loopback port that misbehaves byte by byte, as no HTTP library would let it. */
export async function startFaultServer(first: Fault): Promise<FaultServer> {
  let fault = first;
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  // Counted separately, because fetch opens a spare connection after an aborted request.
  const asked = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      asked.delete(socket);
    });
    socket.on('error', () => {});
    let received = '';
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const request = received.slice(0, end);
      received = received.slice(end + 4);
      asked.add(socket);
      requests.push(request.split('\r\n', 1)[0] ?? '');
      fault(socket, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fault server has no port.');

  return {
    url: `http://127.0.0.1:${address.port}/`,
    use(next) {
      fault = next;
    },
    requests,
    openSockets: () => asked.size,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}
