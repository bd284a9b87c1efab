#!/usr/bin/env node
// Checks the two packages that people install with Microsoft's own tools, without the network.
//
//   node tests/JourneyBot.EndToEnd/check-packages/check.mjs manifest.json add-in.xml FOLDER
//
// The unified manifest is held against the schema it names. The stand-alone add-in's XML is turned into a unified manifest
// by Microsoft's converter, written to FOLDER, and that is held against its schema too. Prints what is wrong as JSON.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { AppManifestUtils } from '@microsoft/app-manifest';

const [unified, addIn, folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node check.mjs manifest.json add-in.xml FOLDER');
  process.exit(2);
}

// The converter says what it does on the console; only the report belongs there.
const say = console.log;
console.log = console.error;
globalThis.fetch = () => Promise.reject(new Error('No schema may be fetched.'));

const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const wrongIn = (manifest) => AppManifestUtils.validateAgainstSchema(manifest);

const { convert } = createRequire(import.meta.url)('office-addin-manifest-converter');
await convert(addIn, folder, false, null, null, false);
const converted = read(path.join(folder, 'manifest.json'));

say(JSON.stringify({ unified: await wrongIn(read(unified)), addIn: await wrongIn(converted), converted }));
