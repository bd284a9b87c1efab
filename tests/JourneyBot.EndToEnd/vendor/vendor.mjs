// Builds the third-party scripts that the task pane ships, as one file each, from the versions in package-lock.json.
//   npm ci && npm run vendor
import { copyFile, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = process.argv[2];
const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "..", "node_modules");
const { version } = JSON.parse(await readFile(join(modules, "@azure/msal-browser/package.json"), "utf8"));

await build({
  entryPoints: [join(here, "msal.mjs"), join(here, "bridge.mjs"), join(here, "relay.mjs")],
  outdir: folder,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  banner: { js: `/* @azure/msal-browser ${version}, MIT License, Copyright (c) Microsoft Corporation: see LICENSE.txt. */` },
  logLevel: "warning",
});
await copyFile(join(modules, "@azure/msal-browser/LICENSE"), join(folder, "LICENSE.txt"));
