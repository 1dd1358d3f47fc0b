/** With a password: an example may name a user. */
const address = /\b((?:postgres(?:ql)?|rediss?|redis\+unix):\/\/)[^\s@'"`]*:[^\s@'"`]*@/gi;
const parameter = /([?&](?:password|sslpassword)=)[^&\s'"`]*/gi;
const connection = /(?:postgres(?:ql)?|rediss?|redis\+unix):\/\/./i;

/**
 * A text without the users and passwords of connection strings. `words` are those of the command line: where one of them is
 * quoted, it is known where it ends.
 */
export function withoutSecrets(text: string, words: readonly string[] = []): string {
  const masked = words
    .filter((word) => connection.test(word))
    .reduce((known, word) => known.replaceAll(word, word.replace(/(\w:\/\/).*@/s, '$1')), text);
  return masked.replaceAll(address, '$1').replaceAll(parameter, '$1…');
}
