#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Scripts call this many times over: what was compiled once is kept, and a start takes half as long.
enableCompileCache();
await import('./run.ts');
