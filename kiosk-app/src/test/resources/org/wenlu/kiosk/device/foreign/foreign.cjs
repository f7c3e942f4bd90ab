// Makes the golden streams of this folder with encoders of other people:
//   npm install receiptline@4.0.4 @point-of-sale/receipt-printer-encoder@4.0.1 && node foreign.cjs
const fs = require('fs');
const receiptline = require('receiptline');
const Encoder = require('@point-of-sale/receipt-printer-encoder');

// A picture of 64 by 32 dots: a black frame of four dots with a diagonal.
const width = 64;
const height = 32;
const black = (x, y) => x < 4 || y < 4 || x >= width - 4 || y >= height - 4 || x === 2 * y;
const data = new Uint8ClampedArray(width * height * 4);
for (let y = 0; y < height; y += 1) {
  for (let x = 0; x < width; x += 1) {
    data.set([0, 0, 0, 255].map((v, i) => (i < 3 && !black(x, y) ? 255 : v)), (y * width + x) * 4);
  }
}

for (const imageMode of ['raster', 'column']) {
  const stream = new (Encoder.default ?? Encoder)({ language: 'esc-pos', columns: 42, imageMode })
    .initialize()
    .text('A012')
    .newline()
    .image({ width, height, data }, width, height)
    .cut()
    .encode();
  fs.writeFileSync(`receipt-printer-encoder-${imageMode}.bin`, stream);
}

const stream = receiptline.transform('^^^A012\n-\nCounter|3\n{code:2012345678903;option:ean,hri}\n=', {
  cpl: 42,
  encoding: 'cp437',
  command: 'escpos',
  cutting: true,
});
fs.writeFileSync('receiptline.bin', Buffer.from(stream, 'binary'));
