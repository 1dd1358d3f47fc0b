import { describe, expect, it, vi } from 'vitest';
import { ReceivedText } from '../../src/wire/receivedText.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A body in parts; `after` decides what happens behind them. */
function bodyOf(
  parts: readonly Uint8Array[],
  after: (controller: ReadableStreamDefaultController) => void,
  cancel?: () => void,
) {
  const rest = [...parts];
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = rest.shift();
      if (part) controller.enqueue(part);
      else after(controller);
    },
    ...(cancel && { cancel }),
  });
}

const whole = (...parts: string[]) => bodyOf(parts.map(bytes), (controller) => controller.close());
const broken = (...parts: string[]) => bodyOf(parts.map(bytes), (controller) => controller.error(new Error('reset')));

describe('ReceivedText', () => {
  it('reads a response', async () => {
    const received = new ReceivedText();
    await received.read(new Response('{"a":"é"}'), 100);
    expect(received).toMatchObject({ text: '{"a":"é"}', isTooLong: false });
  });

  it('puts letters together that arrive in halves, and drops a byte-order mark', async () => {
    const all = bytes('\ufeffé€');
    const received = new ReceivedText();
    const halves = [all.slice(0, 4), all.slice(4, 6), all.slice(6)];
    await received.read(new Response(bodyOf(halves, (controller) => controller.close())), 100);
    expect(received.text).toBe('é€');
  });

  it('keeps what arrived before the connection broke', async () => {
    const received = new ReceivedText();
    await expect(received.read(new Response(broken('{"applicationKey":', '"K005')), 100)).rejects.toThrow('reset');
    expect(received.text).toBe('{"applicationKey":"K005');
  });

  it('stops behind the limit, keeps what came, and gives the rest up', async () => {
    const cancel = vi.fn();
    const endless = bodyOf(
      [bytes('0123456789'), bytes('0123456789')],
      (controller) => controller.enqueue(bytes('x')),
      cancel,
    );
    const received = new ReceivedText();
    await received.read(new Response(endless), 15);
    expect(received).toMatchObject({ text: '01234567890123456789', isTooLong: true });
    expect(cancel).toHaveBeenCalled();
  });

  it('does not believe the length that the headers name', async () => {
    const headers = { 'content-encoding': 'gzip', 'content-length': '2' };
    const received = new ReceivedText();
    await received.read(new Response(whole('0123456789', '0123456789'), { headers }), 15);
    expect(received.isTooLong).toBe(true);
  });

  it('reads exactly the limit', async () => {
    const received = new ReceivedText();
    await received.read(new Response(whole('0123456789')), 10);
    expect(received).toMatchObject({ text: '0123456789', isTooLong: false });
  });

  it('takes a test double that has nothing but a text', async () => {
    const received = new ReceivedText();
    await received.read({ text: async () => '{}' } as Response, 10);
    expect(received.text).toBe('{}');
    await expect(new ReceivedText().read({ text: async () => 1 } as never, 10)).rejects.toThrow(TypeError);
  });
});
