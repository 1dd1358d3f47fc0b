// A server in a process of its own: responds from bytes made beforehand, after a delay in ms; tells its
// address, and, when asked, how many requests and connections it had.
import { createServer } from 'node:http';
import { authorizeText, groupsText, membersText, pageSize } from './responses.mjs';

const [form, ...numbers] = process.argv.slice(2);
const [delay = 0, groups = 0, members = 0] = numbers.map(Number);
let requests = 0;
let connections = 0;

const server = createServer((request, response) => {
  requests += 1;
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = bodyOf(request.url, Buffer.concat(chunks).toString());
    const send = () =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
    if (delay > 0) setTimeout(send, delay);
    else send();
  });
});
server.listen(0, '127.0.0.1', () => process.send({ url: url() }));
server.on('connection', () => {
  connections += 1;
});
process.on('message', () => process.send({ requests, connections }));

const url = () => `http://127.0.0.1:${server.address().port}`;
const small = Buffer.from(groupsText(form));
const groupIds = Array.from({ length: groups }, (_, index) => `${10_101 + index}`);
const pagesOf = (groupId) =>
  Array.from({ length: members / pageSize }, (_, page) => Buffer.from(membersText(page, members, form, groupId)));
const pages = Object.fromEntries(groupIds.map((groupId) => [groupId, pagesOf(groupId)]));
const groupList = Buffer.from(
  JSON.stringify({
    groups: groupIds.map((groupId) => ({ ...JSON.parse(groupsText(form)).groups[0], groupId })),
    nextGroupId: null,
  }),
);

function bodyOf(path, body) {
  if (path === '/requests') return Buffer.from(String(requests));
  if (path.endsWith('b2_authorize_account')) return Buffer.from(authorizeText(url()));
  if (path.includes('b2_list_groups')) return groups > 0 ? groupList : small;
  const { groupId, startEmail = 'member-00000' } = JSON.parse(body);
  return pages[groupId][Number(startEmail.slice('member-'.length, 'member-'.length + 5)) / pageSize];
}
