// openapi-typescript uses the compiler API that TypeScript 7 no longer has. It asks for TypeScript as a peer,
// so it would be given the 7 that everything else here is compiled with: it gets its own instead.
function readPackage(manifest) {
  if (manifest.name === 'openapi-typescript') {
    delete manifest.peerDependencies.typescript;
    manifest.dependencies.typescript = '5.9.3';
  }
  return manifest;
}

module.exports = { hooks: { readPackage } };
