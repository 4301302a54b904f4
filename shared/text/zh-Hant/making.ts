import type { Words } from '../words.ts'
import { inGeneral } from './kinds.ts'

/** The texts for making a site, and for finding one among many. */
export const making: Words['setup']['making'] = {
  title: '新增服務點',
  lead: '回答三個問題即可：是甚麼服務點、有多少個櫃位、隊有多長。其餘都有合適的預設值，以後隨時可更改。',
  kind: '一、這裏做甚麼？',
  kinds: {
    testing: { name: '核酸採樣', about: '一般隊伍和優先隊伍' },
    vaccination: { name: '疫苗接種', about: '第一劑、第二劑、加強劑，接種後觀察 30 分鐘' },
    hall: { name: '服務中心', about: '按業務分窗口' },
  },
  name: '名稱是甚麼？',
  nameGuessed: '不填便用灰色的',
  desks: ({ place }) => `二、有多少個${inGeneral(place)}？`,
  desksLabel: ({ place }) => `${inGeneral(place)}數目`,
  metres: '三、每隊的排隊通道有多少米？',
  queues: {
    testing: { A: '一般隊伍', G: '優先隊伍', B: '預約隊伍', C: '團體', D: '覆檢' },
    vaccination: { A: '第一劑', B: '第二劑', C: '加強劑', G: '優先隊伍', D: '兒童接種', E: '預約接種' },
    hall: { A: '綜合服務', B: '社會保障', C: '身份證明', G: '優先隊伍', D: '物業登記', E: '稅務', F: '房屋' },
  },
  queue: ({ letter }) => `${letter} 隊`,
  metresLabel: '多少米（沒有通道填 0）',
  id: '網址代號',
  idHow: ({ id }) => `市民開啟的網址是 /s/${id}。建立後不能更改。`,
  idLater: '填好名稱便會出現',
  change: '自行填寫代號',
  makes: ({ queues, desks, place }) =>
    `將會建立：${queues}；${desks} 個${inGeneral(place)}，每個均叫全部隊伍。`,
  make: '建立服務點',
  back: '返回',
  sameName: ({ site, id }) => `「${site}」也叫這個名稱，網址是 /s/${id}。如要建立兩個，請用不同的名稱。`,
  search: '找服務點：名稱、拼音、代號、地址或地區',
  noneFound: '找不到',
  moreFound: ({ count }) => `尚有 ${count} 個，請多輸入幾個字`,
  other: ({ count }) => `轉服務點（共 ${count} 個）`,
  copy: '照這個複製一個',
  copying: ({ site }) => `複製「${site}」`,
  copyLead: '隊伍、櫃位和各項設定都一樣。如選另一類服務點，隊伍會用該類的名稱。地址建立後再填。',
  listed: '、',
}
