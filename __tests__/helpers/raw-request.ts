import { connect } from 'node:net';

/** Sends raw bytes, which no HTTP library would, and reads until the server closes or has been idle for `patience` milliseconds. */
export function rawRequest(url: string, text: string, patience = 3000): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    const done = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(patience, done);
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1');
    });
    socket.on('close', done);
    socket.on('error', done);
    socket.write(text);
  });
}
