import type * as everywhere from './send';

export const send: typeof everywhere.send = async (sent) => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), sent.timeoutMilliseconds);
  try {
    const answer = await fetch(sent.url, {
      method: sent.method,
      headers: sent.headers,
      body: sent.body,
      signal: stop.signal,
      cache: 'no-store',
    });
    const headers = Object.fromEntries(answer.headers.entries());
    // A problem document is text even where bytes were asked for.
    if (sent.wants === 'bytes' && answer.ok) return { status: answer.status, headers, text: '', bytes: await answer.arrayBuffer() };
    return { status: answer.status, headers, text: await answer.text(), bytes: null };
  } catch {
    return stop.signal.aborted ? 'took-too-long' : 'unreachable';
  } finally {
    clearTimeout(timer);
  }
};
