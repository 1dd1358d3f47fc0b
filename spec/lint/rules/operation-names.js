import { operations } from '../../document.js';

const prefixes = { authorize: '/b2api/v3/', groups: '/b2api/v3/', backup: '/api/backup/v1/' };

const camelCase = (apiName) => apiName.replace(/^(b2|bz)_/, '').replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** Operation ids are the API's names, camel-cased; the second form adds its method. */
export function operationNames(document, report) {
  for (const { apiName, path, method, operation, pointer } of operations(document)) {
    const canonical = operation['x-b2-suite'] === 'authorize' ? 'get' : 'post';
    const suffix = method === canonical ? '' : method === 'get' ? 'Get' : 'Post';
    const expected = camelCase(apiName) + suffix;
    if (operation.operationId !== expected) report([...pointer, 'operationId'], `operationId must be ${expected}`);
    const prefix = prefixes[operation['x-b2-suite']];
    if (prefix && path !== prefix + apiName) report(pointer, `the path must be ${prefix}${apiName}`);
  }
}
