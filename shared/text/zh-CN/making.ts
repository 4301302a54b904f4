import { inGeneral } from './kinds.ts'

/** The texts for making a site, and for finding one among many. */
export const making = {
  title: '新建服务点',
  lead: '回答三个问题就建好：是什么点、有几个台、队有多长。其余都有合适的初值，以后随时可改。',
  kind: '一、这里做什么？',
  kinds: {
    testing: { name: '核酸采样', about: '普通队列和绿色通道' },
    vaccination: { name: '疫苗接种', about: '第一针、第二针、加强针，接种后留观 30 分钟' },
    hall: { name: '办事大厅', about: '按业务分窗口' },
  },
  name: '名称是什么？',
  nameGuessed: '不填就用灰色的',
  desks: ({ place }: { place: string }) => `二、有几个${inGeneral(place)}？`,
  desksLabel: ({ place }: { place: string }) => `${inGeneral(place)}个数`,
  metres: '三、每队的排队通道有几米？',
  /** The default names of a new site's queues, by their letters. */
  queues: {
    testing: { A: '普通队列', G: '绿色通道', B: '预约队列', C: '单位团体', D: '复核队列' },
    vaccination: { A: '第一针', B: '第二针', C: '加强针', G: '绿色通道', D: '儿童接种', E: '预约接种' },
    hall: {
      A: '综合业务',
      B: '社保医保',
      C: '户籍证件',
      G: '绿色通道',
      D: '不动产登记',
      E: '税务',
      F: '住房公积金',
    },
  },
  queue: ({ letter }: { letter: string }) => `${letter} 队`,
  metresLabel: '几米（没有通道写 0）',
  id: '网址代号',
  idHow: ({ id }: { id: string }) => `居民打开的地址是 /s/${id}。建好以后不能再改。`,
  idLater: '写好名称就有了',
  change: '自己写代号',
  makes: ({ queues, desks, place }: { queues: string; desks: number | string; place: string }) =>
    `将建好：${queues}；${desks} 个${inGeneral(place)}，每个都叫全部队列。`,
  make: '建好服务点',
  back: '返回',
  sameName: ({ site, id }: { site: string; id: string }) =>
    `“${site}”也叫这个名称，网址是 /s/${id}。要建两个，请把名称写得不一样。`,
  search: '找服务点：名称、拼音、代号、地址或街道',
  noneFound: '没有找到',
  moreFound: ({ count }: { count: number }) => `还有 ${count} 个，请多写几个字`,
  other: ({ count }: { count: number }) => `换服务点（共 ${count} 个）`,
  copy: '照这个再建一个',
  copying: ({ site }: { site: string }) => `照“${site}”再建一个`,
  copyLead: '队列、台和各项设置都照样。换一类服务点，队列就用那一类的名称。地址建好以后再写。',
  listed: '、',
}
