// Tests of `hustings report` in a browser: what people do with the page, in three widths, light and dark, and printed.
//
//     npm install --prefix /tmp/browser puppeteer-core
//     NODE_PATH=/tmp/browser/node_modules node tests/browser/report.mjs [SCREENSHOTS]
//
// Needs Chromium (CHROMIUM names the program, by default `chromium`) and a built hustings (HUSTINGS, by default
// `target/debug/hustings`). SCREENSHOTS is a folder that pictures of the pages are written to.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// import() does not look into NODE_PATH
const puppeteer = createRequire(import.meta.url)('puppeteer-core');
const hustings = process.env.HUSTINGS ?? 'target/debug/hustings';
const chromium = execFileSync('sh', ['-c', `command -v "${process.env.CHROMIUM ?? 'chromium'}"`]).toString().trim();
const pictures = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'hustings-'));

const HOSTILE = `= </script><script>globalThis.hacked = 1</script><img src=x onerror="globalThis.hacked = 1"> Party =

"><svg onload="globalThis.hacked = 1"> Party
- Leader: \u202eevil\u202c <!-- Jane -->, Roe & Sons
- Website: javascript:globalThis.hacked=1
- Founded: 1976
- Ideology: "onmouseover="globalThis.hacked=1, <b>Bold</b>
- Split from: Mill Party

The party was founded in 1976 by Jane Roe\u2028 and \u0007.
`;

const report = (name, ...inputs) => {
  const path = join(folder, name);
  execFileSync(hustings, ['report', ...inputs, '-o', path, '--quiet']);
  return `file://${path}`;
};
writeFileSync(join(folder, 'hostile.txt'), HOSTILE);
const url = report('report.html', 'examples/lineage', 'examples/events', 'data', 'tests/corpus', join(folder, 'hostile.txt'));

const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox'] });
const page = await browser.newPage();
const problems = [];
page.on('console', message => problems.push(message.text()));
page.on('pageerror', error => problems.push(error.message));
page.on('request', request => request.url().startsWith('file:') || problems.push(`asked for ${request.url()}`));

process.on('exit', () => browser.process()?.kill());

// Opens a view anew: a change of the hash alone is shown some time later.
async function visit(hash) {
  await page.goto('about:blank');
  await page.goto(url + hash);
  await page.waitForSelector('.list, .entry');
}

let passed = 0;
async function test(name, run) {
  await page.setViewport({ width: 1440, height: 900 });
  await visit('#?');
  await run();
  assert.deepEqual(problems, [], name);
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined, name);
  passed += 1;
  console.log(`ok   ${name}`);
}
const soon = (predicate, ...values) => page.waitForFunction(predicate, { timeout: 5000 }, ...values);
const text = selector => page.$eval(selector, node => node.textContent);
const texts = selector => page.$$eval(selector, nodes => nodes.map(node => node.textContent));
const click = (selector, words) => page.evaluate((selector, words) => {
  [...document.querySelectorAll(selector)].find(node => node.textContent.includes(words)).click();
}, selector, words);

await test('search finds names, other names and people, ignoring accents', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('halkin kurtulus');
  await soon(() => document.querySelectorAll('.table tbody tr').length === 1);
  assert.match(await text('.table tbody tr'), /People's Liberation Party/);
  assert.match(page.url(), /q=halkin/);
});

await test('search in texts finds events', async () => {
  await page.type('#search', 'worker resistance');
  await soon(() => document.querySelector('.empty'));
  await page.click('.search input[type=checkbox]');
  await soon(() => document.querySelectorAll('.table tbody tr').length === 1);
});

await test('facets narrow the list, and their counts say what remains', async () => {
  const all = (await texts('.table tbody tr')).length;
  await click('.facets label', 'Turkey');
  await soon(all => document.querySelectorAll('.table tbody tr').length < all, all);
  const expected = Number((await texts('.facets label')).find(label => label.startsWith('Turkey')).replace('Turkey', ''));
  assert.equal((await texts('.table tbody tr')).length, expected);
  assert.match(page.url(), /country=Turkey/);
  await page.reload();
  assert.equal((await texts('.table tbody tr')).length, expected, 'the address keeps the filters');
  await page.click('.chip');
  await soon(all => document.querySelectorAll('.table tbody tr').length === all, all);
});

await test('columns sort in both directions, and what has no value comes last', async () => {
  const years = () => page.$$eval('.table tbody .c-founded', cells => cells.map(cell => cell.textContent.match(/\d{4}/)?.[0] ?? ''));
  for (const direction of ['ascending', 'descending']) {
    await click('th button', 'Founded');
    assert.equal(await page.$eval('th.c-founded', head => head.ariaSort), direction);
    const shown = (await years()).map(year => year === '' ? null : Number(year));
    const known = shown.filter(year => year !== null);
    const sorted = [...known].sort((one, other) => direction === 'ascending' ? one - other : other - one);
    assert.deepEqual(known, sorted);
    assert.ok(!shown.includes(null) || shown.indexOf(null) === known.length);
  }
});

await test('a party opens by keyboard, a value shows its source, and back returns to the row', async () => {
  await page.type('#search', 'halkin');
  await soon(() => document.querySelectorAll('.table tbody tr').length === 1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await soon(() => document.querySelector('article.entry'));
  const name = await text('h2');
  await click('dd button.value', '15 June 2005');
  assert.match(await text('.evidence'), /peoples-liberation-party-turkey\.txt:14/);
  assert.equal(await text('.evidence mark'), '2005-06-15');
  await click('dd button.value', '15 June 2005');
  assert.equal(await page.$('dd .evidence'), null);
  await page.keyboard.press('Escape');
  await soon(() => document.querySelector('.list'));
  assert.ok(name.startsWith(await page.evaluate(() => document.activeElement.textContent)), 'the row has the focus');
});

await test('every marked source is in the document as it is shown', async () => {
  await visit('#/peoples-liberation-party-turkey');
  await page.keyboard.press('e');
  const places = await page.$$eval('.evidence', boxes => boxes.map(box => box.textContent));
  assert.ok(places.length > 20, `${places.length} sources`);
  const votes = await page.$$eval('tr.sources mark', marks => marks.map(mark => mark.textContent));
  assert.ok(votes.includes('60,396'), votes.join());
  await page.keyboard.press('e');
  assert.equal(await page.$('.evidence:not(.finding *)'), null);
});

await test('the chart shows what there is, and a point leads to its row', async () => {
  await visit('#/peoples-liberation-party-turkey');
  assert.deepEqual(await texts('.measures button'), ['Vote share', 'Seats', 'Votes']);
  assert.equal((await page.$$('.chart circle')).length, 5);
  await click('.measures button', 'Votes');
  assert.match(await text('.chart circle title'), /83,057|60,396/);
  await page.$eval('.chart circle', point => point.dispatchEvent(new Event('click')));
  assert.ok(await page.$('tr.flash'));
});

await test('the family is drawn, and its lanes and names lead to relatives', async () => {
  await visit('#/reed-party');
  const lanes = await texts('.timeline .lane > text');
  for (const name of ['Old Mill Party', 'Mill Party1921–1968', 'Reed Party1952–1980', 'Union of Labour1968–']) {
    assert.ok(lanes.includes(name), `${name} in ${lanes}`);
  }
  assert.match(await text('.timeline .focus > text'), /^Reed Party/);
  await page.$$eval('.timeline .known', lanes => lanes.find(lane => lane.textContent.includes('Union of Labour'))
    .dispatchEvent(new Event('click')));
  await soon(() => document.querySelector('h2').textContent === 'Union of Labour');
  await click('#main li button.value', '20 October 1968');
  assert.match(await text('.evidence'), /mill-party\.txt/);
});

await test('findings are listed, filtered, and lead to their entry', async () => {
  await click('#tabs a', 'Findings');
  await soon(() => document.querySelector('.finding'));
  await click('.facets label', 'error');
  assert.ok((await texts('.severity')).every(severity => severity.startsWith('error')));
});

await test('hostile names and texts are only text', async () => {
  await page.type('#search', '<script>');
  await soon(() => document.querySelectorAll('.table tbody tr').length === 1);
  await click('.table tbody a', 'script');
  await soon(() => document.querySelector('article.entry'));
  await page.keyboard.press('e');
  assert.equal((await page.$$('img, iframe, #main script, #main [onload], #main b')).length, 0);
  assert.equal((await page.$$('a[href^="javascript"]')).length, 0);
  assert.match(await page.content(), /\\u\{202e\}/);
  assert.ok(!(await page.content()).includes('\u202e'));
  // a script that got into the page would not run
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.hacked = 1';
    document.body.append(script);
  });
  assert.match(problems.join(), /Content Security Policy/);
  problems.length = 0;
});

await test('nothing is wider than the page in any width', async () => {
  for (const width of [390, 820, 1440]) {
    for (const scheme of ['light', 'dark']) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const [name, hash] of [['list', '#?'], ['party', '#/peoples-liberation-party-turkey'], ['family', '#/reed-party'], ['findings', '#?view=findings']]) {
        await visit(hash);
        const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(inner <= outer, `${name} at ${width}: ${inner}`);
        if (pictures) await page.screenshot({ path: join(pictures, `${name}-${width}-${scheme}.png`), fullPage: name !== 'list' });
      }
    }
  }
  if (pictures) {
    await page.emulateMediaFeatures([]);
    await visit('#/peoples-liberation-party-turkey');
    await page.pdf({ path: join(pictures, 'party.pdf'), format: 'A4', printBackground: true });
  }
});

await browser.close();
rmSync(folder, { recursive: true });
console.log(`${passed} passed, 0 failed`);
