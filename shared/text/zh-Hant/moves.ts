import type { Words } from '../words.ts'

/** Says why one number was called before another. It names no person, so anybody may read it. */
export const moves: Words['moves'] = {
  heading: '為甚麼有人在我前面',
  why: '先來的先叫。凡不按先後叫的籌，以及提前叫、往後排、過號、歸隊、轉隊、保留、作廢、復原，都記在這裏：只有籌號，沒有姓名。',
  date: '日期',
  number: '只看這個籌',
  find: '顯示',
  older: '更早的',
  none: '沒有紀錄',
  back: '取籌',
  reasons: {
    'green-lane': ({ where, passed }) => `到 ${where}：優先隊伍先叫，有 ${passed} 個先來的籌在輪候`,
    'turn-of-others': ({ where, passed }) =>
      `到 ${where}：優先隊伍叫了一個後，輪到一般隊伍，有 ${passed} 個先來的優先籌在輪候`,
    'was-put-back': ({ where, passed }) => `到 ${where}：之前歸隊，現在輪到它，有 ${passed} 個先來的籌在輪候`,
    'others-put-back': ({ where, passed }) => `到 ${where}：先來的 ${passed} 個籌曾沒有來或曾歸隊，排在後面`,
    'behind-returned': ({ where, passed }) => `到 ${where}：先來的 ${passed} 個籌前面有歸隊的籌，要等它先叫`,
    'chosen-care': ({ where, passed }) =>
      `到 ${where}：指引員提前叫（需要照顧），有 ${passed} 個先來的籌在輪候`,
    'chosen-missed': ({ where, passed }) =>
      `到 ${where}：指引員提前叫（之前過號），有 ${passed} 個先來的籌在輪候`,
    'chosen-staff': ({ where, passed }) =>
      `到 ${where}：指引員提前叫（職員要求），有 ${passed} 個先來的籌在輪候`,
    'chosen-other': ({ where, passed }) =>
      `到 ${where}：指引員提前叫（其他原因），有 ${passed} 個先來的籌在輪候`,
    missed: () => '叫號後沒有來，過號',
    'passed-over': ({ places }) => `請上前後沒有來，排到 ${places} 個籌之後`,
    'passed-over-not-here': ({ places }) => `指引員讓後面的先來（不在場），排到 ${places} 個籌之後`,
    'passed-over-not-ready': ({ places }) => `指引員讓後面的先來（尚未準備好），排到 ${places} 個籌之後`,
    'passed-over-asked': ({ places }) => `指引員讓後面的先來（本人要求），排到 ${places} 個籌之後`,
    'passed-over-staff': ({ places }) => `指引員讓後面的先來（職員要求），排到 ${places} 個籌之後`,
    'passed-over-other': ({ places }) => `指引員讓後面的先來（其他原因），排到 ${places} 個籌之後`,
    returned: ({ places }) => `歸隊，排到 ${places} 個籌之後`,
    transferred: ({ queue }) => `轉到 ${queue} 隊，按取籌時間排`,
    'left-over': () => '上次等到關門，今天優先',
    held: () => '指引員先保留，回來後位置不變',
    seated: ({ passed }) => `指引員先安排就座，有 ${passed} 個先來的籌在輪候`,
    removed: () => '指引員作廢了這個籌',
    undone: ({ where }) => `${where}復原了上一步`,
  },
}
