#!/usr/bin/env node
import module from 'node:module';
import v8 from 'node:v8';

// From Node 22 on, compiled code is kept between runs.
module.enableCompileCache?.();
// Node 20 spends 100 ms on optimizing the WebAssembly of its HTTP parser, and waits for that at the end. A command is over
// by then. Later versions don't.
if (process.versions.node.startsWith('20.')) v8.setFlagsFromString('--liftoff-only');
const { main } = await import('../dist/main.js');
await main();
