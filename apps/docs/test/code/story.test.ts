import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/reference/document.ts';
import { operations } from '../../src/reference/operations.ts';

const names: Record<string, string> = { memberEmail: 'email', memberAccountId: 'accountId' };

/** The values of a JSON tree by the name of their field. */
function valuesOf(node: Node, found: Record<string, unknown[]> = {}): Record<string, unknown[]> {
  for (const [name, value] of Object.entries<Node>(node ?? {})) {
    if (typeof value === 'object') valuesOf(value, found);
    else found[names[name] ?? name] = [...(found[names[name] ?? name] ?? []), value];
  }
  return found;
}

describe('the first request and the first response of an operation tell one story', () => {
  it.each(operations)('$apiName', ({ forms, success }) => {
    const sent = valuesOf(forms[0].requests[0]?.value);
    const received = valuesOf(success.examples[0]?.value);
    for (const [name, values] of Object.entries(sent)) {
      if (received[name])
        expect({ name, values: received[name] }).toEqual({ name, values: expect.arrayContaining(values) });
    }
  });

  it('names a next page only where the request asked for fewer', () => {
    for (const { forms, success, pagination } of operations.filter((operation) => operation.pagination)) {
      const request = forms[0].requests[0]?.value ?? {};
      const response = success.examples[0]?.value;
      const asked = request[String(pagination?.size)] ?? Number.POSITIVE_INFINITY;
      if (response[String(pagination?.next)]) expect(response[String(pagination?.items)]).toHaveLength(asked);
    }
  });
});
