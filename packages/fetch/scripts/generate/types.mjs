import openapiTS, {
  astToString,
  oapiRef,
  STRING,
  stringToAST,
  tsIntersection,
  tsLiteral,
  tsUnion,
} from 'openapi-typescript';

const [{ type: emptyObject }] = stringToAST('type Empty = {};');

/** The types of every path and schema. Open enums become `'a' | 'b' | (string & {})`: completion works, new values pass. */
export async function typesModule(document) {
  const ast = await openapiTS(structuredClone(document), { defaultNonNullable: false, transform: openEnum });
  return astToString(ast);
}

function openEnum(schema) {
  const [known, open] = schema.anyOf ?? [];
  const isOpenEnum = schema.anyOf?.length === 2 && open.type === 'string' && (known.$ref || known.enum);
  if (!isOpenEnum) return undefined;
  const values = known.$ref ? oapiRef(known.$ref) : tsUnion(known.enum.map((value) => tsLiteral(value)));
  return tsUnion([values, tsIntersection([STRING, emptyObject])]);
}
