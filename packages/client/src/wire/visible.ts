/** Whether a text has visible ASCII characters only, as every key and token has: it can stand in a header as it is. */
export const isVisible = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);
