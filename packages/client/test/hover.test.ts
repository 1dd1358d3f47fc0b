import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
// The compiler that checks this package has no language service in JavaScript.
import ts from 'typescript-5';
import { expect, test } from 'vitest';

const index = fileURLToPath(new URL('../src/index.ts', import.meta.url));
const sample = fileURLToPath(new URL('./sample.ts', import.meta.url));
const helpers = /components\[|Schemas\[|\b(Given|Params|Omit|Pick|WithCredentials)<|\bwire\./;

/** What an editor shows of a name: its signature, and its text. */
interface Hover {
  name: string;
  signature: string;
  text: string;
}

/** Shows what an editor would, over a file that uses every exported type. */
function editor() {
  let text = '';
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const service = ts.createLanguageService({
    getScriptFileNames: () => [index, sample],
    getScriptVersion: (file) => (file === sample ? String(text.length) : '1'),
    getScriptSnapshot: (file) =>
      file === sample ? ts.ScriptSnapshot.fromString(text) : ts.ScriptSnapshot.fromString(read(file)),
    getCurrentDirectory: () => fileURLToPath(new URL('..', import.meta.url)),
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (file) => file === sample || ts.sys.fileExists(file),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
  });
  const show = (code: string): void => {
    text = code;
  };
  const hoverAt = (position: number, name: string): Hover => {
    const info = service.getQuickInfoAtPosition(sample, position);
    const parts = (shown: ts.SymbolDisplayPart[] | undefined) => ts.displayPartsToString(shown).trim();
    return { name, signature: parts(info?.displayParts), text: parts(info?.documentation) };
  };
  return { service, show, hoverAt };
}

const read = (file: string) => (ts.sys.fileExists(file) ? readFileSync(file, 'utf8') : '');

const { service, show, hoverAt } = editor();

/** The hovers of every field of the exported types with these names. */
function fieldsOf(names: readonly string[]): Hover[] {
  const head = `import type { ${names.join(', ')} } from '../src/index.ts';\n`;
  show(head);
  const program = service.getProgram() as ts.Program;
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(index) as ts.SourceFile) as ts.Symbol;
  const exported = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]));
  const uses = names.flatMap((name) => {
    let symbol = exported.get(name) as ts.Symbol;
    if (symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
    return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)).map((field) => [name, field.name]);
  });
  let code = head;
  const positions = uses.map(([name, field], index) => {
    code += `declare const v${index}: ${name};\nv${index}.${field};\n`;
    return code.length - String(field).length - 2;
  });
  show(code);
  return positions.map((position, index) => hoverAt(position, (uses[index] ?? []).join('.')));
}

const params = [
  'ListGroupsParams',
  'ListGroupMembersParams',
  'CreateGroupMemberParams',
  'EjectGroupMemberParams',
  'ReserveTrialCreateAccountParams',
  'ListComputersParams',
  'DeleteComputerParams',
  'ListAllGroupMembersParams',
  'FindMemberParams',
];
const responses = [
  'AuthorizeAccountResponse',
  'ListGroupsResponse',
  'ListGroupMembersResponse',
  'CreateGroupMemberResponse',
  'EjectGroupMemberResponse',
  'ReserveTrialCreateAccountResponse',
  'ListComputersResponse',
  'Group',
  'GroupStats',
  'GroupMember',
  'B2Stats',
  'Computer',
];
const others = [
  'PartnerClientOptions',
  'CallOptions',
  'Logger',
  'ResponseMeta',
  'CollectOptions',
  'Hooks',
  'RequestEvent',
  'ResponseEvent',
  'RetryEvent',
  'TokenStore',
  'StoredToken',
];

test('every parameter, option and field of a response shows its text', () => {
  const fields = fieldsOf([...params, ...responses, ...others]);

  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter(({ text }) => text.length < 10)).toEqual([]);
  expect(fields.filter(({ signature }) => helpers.test(signature))).toEqual([]);
  const textOf = (name: string) => fields.find((field) => field.name === name)?.text;
  expect(textOf('ReserveTrialCreateAccountParams.term')).toMatch(/days.*Between 7 and 30/);
  expect(textOf('ReserveTrialCreateAccountParams.storage')).toMatch(/terabytes.*Between 1 and 50/);
  expect(textOf('ListGroupMembersParams.maxMemberCount')).toMatch(/Between 0 and 1000\. Default: 100/);
  expect(textOf('CreateGroupMemberParams.deliver')).toMatch(/key/);
});

test('every method shows its text, and types by their names', () => {
  const methods = [
    'authorizeAccount',
    'listGroups',
    'listGroupMembers',
    'listAllGroupMembers',
    'getGroup',
    'findMember',
    'createGroupMember',
    'ejectGroupMember',
    'reserveTrialCreateAccount',
    'listComputers',
    'deleteComputer',
  ];
  let code = "import { PartnerClient } from '../src/index.ts';\ndeclare const partner: PartnerClient;\n";
  const positions = methods.map((method) => {
    code += `partner.${method};\n`;
    return code.length - method.length - 2;
  });
  code += "const created = await partner.createGroupMember({ groupId: '', memberEmail: '', deliver: 'return' });\n";
  const created = code.lastIndexOf('created =');
  show(code);

  const hovers = positions.map((position, index) => hoverAt(position, methods[index] ?? ''));

  expect(hovers.filter(({ text }) => text.length < 20)).toEqual([]);
  expect(hovers.filter(({ signature }) => helpers.test(signature))).toEqual([]);
  expect(hoverAt(created, 'created').signature).toBe('const created: CreateGroupMemberResponse');
});
