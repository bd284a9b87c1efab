#!/usr/bin/env node
// Draws Adaptive Cards with the open-source renderer and says what is wrong with them.
//
//   node tests/JourneyBot.EndToEnd/render-card/render.js -o DIR [--width 280,440] [--theme light,dark] card.json ...
//
// A file holds a card, an attachment, or a message with attachments. Every card is drawn at every width and in every
// theme; the pictures and report.json land in DIR. Exit 0: all is well, 1: a card has a problem, 2: wrong use.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { drawCard } from './draw.js';
import { findLayoutProblems } from './layout.js';
import { background, teamsLook } from './teams-look.js';

const HighestVersion = '1.5';
// Teams counts a message in UTF-16; past this the bot must make its card smaller.
const MostBytes = 80_000;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o', default: 'cards' },
        width: { type: 'string', default: '280,440' },
        theme: { type: 'string', default: 'light,dark' },
        chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
      },
    });
    if (positionals.length === 0) throw new Error('no card given');
    return { ...values, files: positionals, widths: values.width.split(',').map(Number), themes: values.theme.split(',') };
  } catch (error) {
    console.error(`${error.message}\nusage: render.js -o DIR [--width 280,440] [--theme light,dark] card.json ...`);
    process.exit(2);
  }
}

function cardsIn(json, name) {
  if (Array.isArray(json.attachments)) return json.attachments.flatMap((a, i) => cardsIn(a, `${name}.${i + 1}`));
  if (json.content) return json.contentType?.endsWith('card.adaptive') ? [{ name, card: json.content }] : [];
  return json.type === 'AdaptiveCard' ? [{ name, card: json }] : [];
}

function readCards(file) {
  const name = path.basename(file).replace(/\.json$/, '');
  try {
    const cards = cardsIn(JSON.parse(fs.readFileSync(file, 'utf8')), name);
    return cards.length > 0 ? cards : [{ name, problem: 'there is no Adaptive Card in this file' }];
  } catch (error) {
    return [{ name, problem: `not JSON: ${error.message}` }];
  }
}

function problemsOfSize(card) {
  const problems = [];
  const bytes = JSON.stringify(card).length * 2;
  if (bytes > MostBytes) problems.push(`${bytes} bytes as UTF-16, the limit is ${MostBytes}`);
  if (!card.version) problems.push('the card has no version');
  else if (card.version > HighestVersion) problems.push(`version ${card.version}, Teams knows ${HighestVersion}`);
  return problems;
}

const require = createRequire(import.meta.url);
const packageFile = (name, ...parts) => path.join(path.dirname(require.resolve(`${name}/package.json`)), ...parts);

async function openPage(context, width, theme) {
  const page = await context.newPage();
  await page.setViewportSize({ width: width + 40, height: 1200 });
  await page.setContent(`<!doctype html><meta charset="utf-8"><div id="card" style="width:${width}px"></div>`);
  await page.addStyleTag({ path: packageFile('adaptivecards', 'dist', 'adaptivecards.css') });
  await page.addStyleTag({ path: path.join(import.meta.dirname, 'card.css') });
  await page.addStyleTag({ content: `:root { color-scheme: ${theme} } body { background: ${background(theme)} }` });
  await page.addScriptTag({ path: packageFile('adaptivecards', 'dist', 'adaptivecards.js') });
  await page.addScriptTag({ path: packageFile('markdown-it', 'dist', 'browser', 'markdown-it.umd.min.js') });
  return page;
}

async function render(page, name, card, width, theme, folder) {
  const problems = [];
  const onError = error => problems.push(`the renderer failed: ${error.message}`);
  page.on('pageerror', onError);
  await page.evaluate(() => document.getElementById('card').replaceChildren());
  problems.push(...(await page.evaluate(drawCard, { card, look: teamsLook(theme), version: HighestVersion })));
  await page.waitForFunction(() => [...document.images].every(image => image.complete), null, { timeout: 15_000 });
  problems.push(...(await page.evaluate(findLayoutProblems)));
  const picture = path.join(folder, `${name}.${width}.${theme}.png`);
  await page.locator('#card').screenshot({ path: picture });
  page.off('pageerror', onError);
  return { name, width, theme, picture, problems };
}

const options = readArguments();
fs.mkdirSync(options.out, { recursive: true });
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'render-card-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: options.chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND'],
});
const report = [];
try {
  const cards = options.files.flatMap(readCards);
  for (const { name, card, problem } of cards) {
    const early = problem ? [problem] : problemsOfSize(card);
    if (early.length > 0) report.push({ name, problems: early });
  }

  for (const theme of options.themes)
    for (const width of options.widths) {
      const page = await openPage(context, width, theme);
      for (const { name, card } of cards.filter(read => !read.problem))
        report.push(await render(page, name, card, width, theme, options.out));
      await page.close();
    }
} finally {
  await context.close();
  fs.rmSync(profile, { recursive: true, force: true });
}

fs.writeFileSync(path.join(options.out, 'report.json'), JSON.stringify(report, null, 2));
for (const { name, width, theme, problems } of report)
  for (const problem of problems) console.log(`${name}${width ? ` at ${width} px, ${theme}` : ''}: ${problem}`);
console.log(`${report.filter(r => r.picture).length} pictures, ${report.flatMap(r => r.problems).length} problems`);
process.exit(report.some(r => r.problems.length > 0) ? 1 : 0);
