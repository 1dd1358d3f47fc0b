/** Calls `onRequest` for every HTTP/1.1 request on a connection, once its whole body has arrived. */
export function connectionReader(socket, onRequest) {
  let arrived = '';
  socket.on('data', (chunk) => {
    arrived += chunk.toString('latin1');
    for (let request = nextRequest(arrived); request; request = nextRequest(arrived)) {
      arrived = arrived.slice(request.end);
      onRequest(request);
    }
  });
}

function nextRequest(text) {
  const headEnd = text.indexOf('\r\n\r\n') + 4;
  if (headEnd < 4) return undefined;
  const [line, ...lines] = text.slice(0, headEnd - 4).split('\r\n');
  const [method, path] = line.split(' ');
  const headers = Object.fromEntries(
    lines.map((header) => [
      header.slice(0, header.indexOf(':')).toLowerCase(),
      header.slice(header.indexOf(':') + 1).trim(),
    ]),
  );
  const end = headers['transfer-encoding']
    ? chunkedEnd(text, headEnd)
    : headEnd + Number(headers['content-length'] ?? 0);
  return end === undefined || text.length < end ? undefined : { method, path, headers, end };
}

function chunkedEnd(text, from) {
  const last = text.indexOf('0\r\n\r\n', from);
  return last < 0 ? undefined : last + 5;
}
