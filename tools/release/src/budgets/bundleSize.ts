import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** The bytes of a program that uses these names of a module, bundled for a browser, minified, gzipped. */
export async function bundleSize(module: string, names: readonly string[], resolveDir: string): Promise<number> {
  const contents = `import { ${names.join(', ')} } from '${module}'; console.log(${names.join(', ')});`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}
