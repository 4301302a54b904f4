import type { KitWords } from '../zh-CN/kit.ts'
import { plural } from './plural.ts'

export const kit: KitWords = {
  page: {
    languages: 'Idiomas en el papel',
    printAll: ({ count }) => `Imprimir ${count} ${plural(count, 'hoja', 'hojas')}`,
    nothing: 'Aún no ha marcado nada',
    tooMany: ({ most, count }) =>
      `Se imprimen como máximo ${most} hojas a la vez, y son ${count}. Imprímalas por partes.`,
    printOne: 'Imprimir solo esto',
    sheets: ({ count }) => `${count} ${plural(count, 'hoja', 'hojas')}`,
    before: 'Hoja anterior',
    after: 'Hoja siguiente',
    shown: ({ index, count }) => `Hoja ${index} de ${count}`,
    none: 'No hay nada que imprimir',
    paper: 'Papel',
    from: 'De',
    to: 'A',
    sizes: 'Imprima a tamaño real, sin ajustar la escala.',
  },
  items: {
    posters: { title: 'Carteles', why: 'Para la entrada y los caminos hasta ella.' },
    marks: {
      title: 'Marcas del suelo',
      why: 'Para el suelo: el teléfono dice en qué marca ponerse. Plastifíquelas o póngalas en fundas.',
    },
    desks: { title: 'Letreros de puesto', why: 'Para poner en cada puesto o colgar encima.' },
    queues: { title: 'Letreros de fila', why: 'Para el comienzo de cada fila.' },
    staff: {
      title: 'Tarjetas del personal',
      why: 'Para cuentas nuevas cuya tarjeta aún no se guardó: nombre, clave y uso.',
    },
    slips: {
      title: 'Turnos en papel',
      why: 'Para dar turnos a mano cuando no hay luz o red. Después regístrelos en la tableta: quien tenga uno conserva su lugar.',
    },
  },
  arrows: {
    title: 'Flecha',
    none: 'Sin flecha',
    left: 'A la izquierda',
    right: 'A la derecha',
    ahead: 'Recto',
    up: 'Arriba',
  },
  posters: {
    nth: ({ index }) => `Cartel ${index}: de aquí a la pantalla`,
    copy: ({ index }) => `Cartel ${index}`,
    askArrow:
      'Si un cartel no está junto a la pantalla, elija hacia dónde se va desde él. Si no, no lleva flecha.',
    add: 'Añadir un cartel',
    remove: ({ index }) => `Quitar el cartel ${index}`,
    passcode: 'Contraseña del Wi-Fi (solo se imprime en estos carteles, no se guarda)',
    noWifi: 'Escriba el nombre del Wi-Fi en el paso 1 para que salga en los carteles.',
  },
  marks: {
    as: 'Tamaño',
    sheets: 'Una por hoja',
    cards: 'Ocho por hoja, para cortar',
    line: ({ queue, count, metres }) =>
      `Fila ${queue}: ${count} ${plural(count, 'marca', 'marcas')}, línea de ${metres} m`,
    range: ({ queue }) => `Qué marcas de la fila ${queue}`,
    noLine: ({ queue }) => `La fila ${queue} no tiene línea: no necesita marcas.`,
    beyond: ({ queue, count, metres }) =>
      `La línea de la fila ${queue} tiene ahora solo ${count} ${plural(count, 'marca', 'marcas')} (${metres} m). No se imprime ninguna después de la ${count}.`,
    noneAtAll:
      'Ninguna fila tiene línea: no hacen falta marcas. Para usarlas, escriba el largo de una línea en el paso 1.',
  },
  staff: {
    none: 'Ahora no hay tarjetas que imprimir. Una clave solo se ve cuando se crea: dé a alguien una clave nueva en el paso «Personal» y saldrá su tarjeta.',
  },
  slips: {
    queue: 'Fila',
    count: 'Cuántos',
    date: 'Válido solo este día (vacío: el día que se entrega)',
    range: ({ from, to }) =>
      `Son del ${from} al ${to}. Se recuerda lo impreso: ningún número se imprime dos veces, lo imprima quien lo imprima.`,
    noneLeft: ({ queue }) => `Ya se imprimieron todos los turnos en papel de la fila ${queue}.`,
    anew: ({ queue }) =>
      `Todos los papeles viejos de la fila ${queue} se usaron o se tiraron: empezar de nuevo`,
    kept: 'Los números del 9001 al 9999 son para el papel. La máquina nunca los da.',
  },
  sheet: {
    scanScreen: 'Para tomar turno, escanee el código de la pantalla de la entrada',
    scan: 'Escanee y tome turno',
    scanThis: 'Escanee este código: el turno llega a su teléfono',
    waitNearby: 'Después espere cerca. No hace falta hacer fila.',
    mark: 'Póngase en la marca que diga su teléfono, a un metro de los demás.',
    markWide: ({ spacing }) => `Póngase en la marca que diga su teléfono, a ${spacing} m de los demás.`,
    called: 'Cuando lo llamen, vaya adonde digan su teléfono y la pantalla.',
    noPhone: '¿Sin teléfono? Pida a un guía un turno en papel y esté atento a su número.',
    hours: ({ from, to, lastNumber }) => `Abierto ${from}–${to}, turnos hasta las ${lastNumber}`,
    wifi: 'Wi-Fi gratis',
    wifiPasscode: 'Contraseña',
    wifiScan: 'Escanee para conectarse',
    ofLine: ({ queue, of, metres }) =>
      `Fila ${queue} · ${of} ${plural(of, 'marca', 'marcas')} · línea de ${metres} m`,
    stand: 'Espere aquí',
    queues: 'Filas que se llaman aquí',
    desks: ({ desks }) => `Cuando lo llamen, vaya a ${desks}`,
    forLane: 'Personas mayores, embarazadas, con discapacidad o con bebés',
    keep: 'Conserve este papel. Llamaremos este número cuando le toque.',
    today: 'Válido el día que se entrega',
    onDate: ({ date }) => `Válido el ${date}`,
    staffOnly: 'Personal: escanee para registrar',
  },
}
