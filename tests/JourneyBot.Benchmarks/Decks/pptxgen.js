// Writes a deck of so many slides from deck.json with PptxGenJS and prints the processor time of one warm write.
const fs = require('fs');
const PptxGen = require('pptxgenjs');

const slides = JSON.parse(fs.readFileSync('deck.json', 'utf8'));
const size = Number(process.argv[2]);
const times = Math.max(2, Math.min(10, Math.floor(120 / size)));

function add(deck, slide, number) {
  const page = deck.addSlide();
  page.addText(`${slide.title} ${number}`, { x: 0.6, y: 0.4, w: 12.1, h: 1, fontSize: 28, bold: true });
  slide.texts.forEach((lines, i) =>
    page.addText(lines.map((text) => ({ text, options: { breakLine: true } })), { x: 0.6, y: 1.5 + i * 0.3, w: 4, h: 0.3, fontSize: 12 }));
  slide.tables.forEach((rows) =>
    page.addTable(rows.map((cells) => cells.map((text) => ({ text, options: { fontSize: 12 } }))), { x: 0.6, y: 1.5, w: 12 }));
  slide.charts.forEach((chart) =>
    page.addChart(chart.line ? deck.charts.LINE : deck.charts.BAR,
      chart.series.map((s) => ({ name: s.name, labels: chart.labels, values: s.values })),
      { x: 0.6, y: 1.5, w: 6, h: 3, barGrouping: chart.stacked ? 'stacked' : 'clustered', showValue: true }));
  if (slide.notes) page.addNotes(slide.notes);
}

async function write() {
  const deck = new PptxGen();
  deck.layout = 'LAYOUT_WIDE';
  for (let i = 0; i < size; i++) add(deck, slides[i % slides.length], i);
  // Only stream() honours compression.
  return deck.stream({ compression: true });
}

(async () => {
  let best = Infinity, bytes = 0;
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage();
    bytes = (await write()).length;
    const used = process.cpuUsage(before);
    best = Math.min(best, (used.user + used.system) / 1000);
  }
  console.log(`PptxGenJS, ${size} slides: ${best.toFixed(1)} ms of CPU, ${Math.round(bytes / 1024)} KB, peak memory ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
})();
