// The peers of hustings that are written in JavaScript; see ../compare.sh.
//
//     node peers.mjs PEER PATH [OUTPUT]
//
// The packages are next to the script, or in the directory to which it is copied.

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

async function* texts(path) {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    yield JSON.parse(line).text
  }
}

const peers = {
  async wtf(path) {
    const { default: wtf } = await import('wtf_wikipedia')
    for await (const text of texts(path)) {
      const page = wtf(text)
      const boxes = page.infoboxes().map(box => box.json())
      const tables = page.tables().map(table => table.json())
      process.stdout.write(JSON.stringify({ boxes, tables }) + '\n')
    }
  },

  async chrono(path) {
    const chrono = await import('chrono-node')
    let dates = 0
    for await (const text of texts(path)) dates += chrono.parse(text).length
    console.log(dates, 'dates')
  },

  async dip(path, output) {
    const { default: dip } = await import('dumpster-dip')
    await dip({
      input: path,
      outputDir: output,
      outputMode: 'ndjson',
      workers: 2,
      parse: function (page) {
        return page.infoboxes().map(box => box.json())
      },
    })
  },
}

const [name, ...rest] = process.argv.slice(2)
await peers[name](...rest)
