// Makes ../resources/org/wenlu/kiosk/typing/words.txt, the words that pinyin typing offers: those of
// jieba's dictionary with how often they are written, read in pinyin by pinyin-pro. Both are MIT
// licensed. To run it:
//
//   npm install --no-save --ignore-scripts @node-rs/jieba@2 pinyin-pro@3 && node words.mjs
//
// A line is: pinyin without tones, the words that are read so, the most frequent first, each with
// the natural logarithm of its frequency in tenths.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pinyin } from 'pinyin-pro'

const WORDS = 42000
const LONGEST = 5
// What people come to a service point for: never behind another word that is read alike.
const TRADE = `登记 住宿登记 居住 居住证 居留许可 工作许可 签证 护照 通行证 回乡证 身份证 港澳 台湾 口岸 罗湖口岸 过关 入境 出境
  税务 个税 退税 社保 医保 结婚 结婚登记 离婚 驾照 驾驶证 换证 学校 入学 学位 医院 看病 翻译 志愿者 长者 残疾人 厕所 洗手间 失物
  招领 充电 换钱 支付 微信 支付宝 现金 手机卡 地铁 公交 出租车 高铁 人才 窗口 取号 排队 预约 投诉 建议 活动 报名 派出所 公安局`
  .split(/\s+/)

const dictionary = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt')

const words = readFileSync(dictionary, 'utf8').split('\n')
  .map(line => line.split(' '))
  .filter(([word]) => /^\p{Script=Han}+$/u.test(word) && [...word].length <= LONGEST)
  .map(([word, frequency]) => [word, Math.max(1, Number(frequency))])
  .filter(([word]) => !TRADE.includes(word))
  .concat(TRADE.map(word => [word, 60000]))
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))

const characters = words.filter(([word]) => [...word].length === 1 && word <= '\u9fff')
const chosen = [...characters.slice(0, 7000), ...words.filter(([word]) => [...word].length > 1).slice(0, WORDS)]
const options = { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }

const lines = new Map()
for (const [word, frequency] of chosen) {
  const single = [...word].length === 1
  const readings = single
    ? [...new Set(pinyin(word, { ...options, multiple: true }))]
    : [pinyin(word, options).join(' ')]
  readings.filter(reading => /^[a-z ]+$/.test(reading)).forEach((reading, rank) => {
    const weight = Math.max(0, Math.round(10 * Math.log(frequency)) - 15 * rank)
    lines.set(reading, [...(lines.get(reading) ?? []), [word, weight]])
  })
}
const text = [...lines].sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([reading, all]) => reading + '\t' +
    all.sort((a, b) => b[1] - a[1]).map(([word, weight]) => word + weight).join(' '))
  .join('\n')
writeFileSync(new URL('../resources/org/wenlu/kiosk/typing/words.txt', import.meta.url), text + '\n')
