import { WebSocket, WebSocketServer } from 'ws';
import type { Line } from '../../ports/device-bridge-contract';

/** A bridge that says what a test tells it to. */
export async function aScriptedBridge(): Promise<{ port: number; meet(): Promise<Line>; stop(): Promise<void> }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  const arrived: Line[] = [];
  const waiting: ((line: Line) => void)[] = [];
  server.on('connection', (socket) => {
    const heard: string[] = [];
    socket.on('message', (data) => heard.push(data.toString()));
    socket.on('error', () => undefined);
    const line: Line = {
      heard,
      send: (text) => socket.send(text),
      ended: () => socket.readyState === WebSocket.CLOSED || socket.readyState === WebSocket.CLOSING,
      cut: () => socket.terminate(),
    };
    const first = waiting.shift();
    if (first) first(line);
    else arrived.push(line);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    meet: () => {
      const live = arrived.splice(0).find((line) => !line.ended());
      return live ? Promise.resolve(live) : new Promise((resolve) => waiting.push(resolve));
    },
    stop: () =>
      new Promise((resolve) => {
        for (const page of server.clients) page.terminate();
        server.close(() => resolve());
      }),
  };
}
