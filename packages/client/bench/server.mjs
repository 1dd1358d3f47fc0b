// A server in a process of its own: answers from bytes made beforehand, after `--delay` ms; tells its
// address, and, when asked, how many requests and connections it had.
import { createServer } from 'node:http';
import { authorizeText, groupsText } from './answers.mjs';

const [delay = 0, groups = 0, members = 0] = process.argv.slice(2).map(Number);
const pageSize = 1000;
let requests = 0;
let connections = 0;

const server = createServer((request, response) => {
  requests += 1;
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = answer(request.url, Buffer.concat(chunks).toString());
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
const small = Buffer.from(groupsText);
const pages = Array.from({ length: members / pageSize }, (_, page) => Buffer.from(JSON.stringify(membersPage(page))));
const groupList = Buffer.from(
  JSON.stringify({
    groups: Array.from({ length: groups }, (_, index) => ({
      ...JSON.parse(groupsText).groups[0],
      groupId: `${index}`,
    })),
    nextGroupId: null,
  }),
);

function answer(path, body) {
  if (path === '/requests') return Buffer.from(String(requests));
  if (path.endsWith('b2_authorize_account')) return Buffer.from(authorizeText(url()));
  if (path.endsWith('b2_list_groups')) return groups > 0 ? groupList : small;
  const { startEmail = 'member-00000' } = JSON.parse(body);
  return pages[Number(startEmail.slice('member-'.length, 'member-'.length + 5)) / pageSize];
}

function membersPage(page) {
  const email = (index) => `member-${String(index).padStart(5, '0')}@group.example`;
  const first = page * pageSize;
  const groupMembers = Array.from({ length: pageSize }, (_, index) => ({
    accountId: (first + index).toString(16).padStart(12, '0'),
    email: email(first + index),
    groupId: '10101',
    groupName: 'My Business Group',
    region: 'us-west',
    s3Endpoint: 's3.us-west-004.backblazeb2.com',
    b2Stats: {
      bucketCount: 3,
      b2BytesStoredCount: 1_000_000 + index,
      b2FilesStoredCount: 150,
      b2StatsAsOfTimestamp: 'd20211220_m000000',
    },
  }));
  const nextEmail = first + pageSize < members ? email(first + pageSize) : null;
  return { groupId: '10101', groupName: 'My Business Group', nextEmail, groupMembers };
}
