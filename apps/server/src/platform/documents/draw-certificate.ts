import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces';
import { type Certificate, checkWords, mm } from './official-document.ts';
import type { Typesetter } from './set-type.ts';
import { widthOf } from './signature-place.ts';

const INK = '#16233f';
const FAINT = '#5f6a82';
const SEAL = '#b3261e';
const PAPER = '#fbfaf6';
const SHEET = { width: mm(297), height: mm(210) };
const FRAME = mm(11);
const SIDE = mm(38);
const QR = 84;

/** 荣誉证书: paper, ink, one red rule and frame; no picture of a seal, for nobody has sealed it. */
export function drawCertificate(certificate: Certificate, type: Typesetter): TDocumentDefinitions {
  const { title, recipient, citation, award, place, occasion, issuer, dateLine, number, demo } = certificate;
  const zh = certificate.language === 'zh';
  const width = SHEET.width - 2 * SIDE;
  const nameSize = Math.min(30, (width / widthOf(recipient)) * 0.9);
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [SIDE, mm(24), SIDE, mm(30)],
    defaultStyle: { font: 'song', color: INK },
    info: { title: `${title} ${number}`, author: issuer, subject: occasion },
    language: zh ? 'zh-CN' : 'en',
    background: drawFrame(),
    content: [
      center(type.set(demo ? (zh ? '示例' : 'EXAMPLE') : ' ', { face: 'hei', size: 11, pitch: 16 }), SEAL),
      center(type.set(zh ? spread(title) : title, { face: 'title', size: 40, pitch: 58 }), SEAL),
      {
        canvas: [
          {
            type: 'line',
            x1: width / 2 - 36,
            y1: 0,
            x2: width / 2 + 36,
            y2: 0,
            lineWidth: 1.2,
            lineColor: SEAL,
          },
        ],
        margin: [0, 8, 0, 30],
      },
      center(type.set(recipient, { face: 'title', size: nameSize, pitch: nameSize * 1.5 })),
      { ...center(type.set(citation, { size: 16, pitch: 28 })), margin: [0, 14, 0, 8] },
      center(type.set(occasion, { face: 'title', size: 19, pitch: 30 })),
      {
        ...center(
          type.set(place ? `${award}  ·  ${place}` : award, { face: 'title', size: 26, pitch: 44 }),
          SEAL,
        ),
        margin: [0, 12, 0, 0],
      },
      drawFoot(certificate, type),
    ],
    footer: () => drawCheckLines(certificate, type),
  };

  function drawFoot({ check }: Certificate, setter: Typesetter): Content {
    return {
      columns: [
        { width: QR, qr: `${check.verifyUrl}?code=${check.checkCode}`, fit: QR, foreground: INK },
        { width: '*', ...setter.set(number, { size: 12, pitch: 18 }), color: FAINT, margin: [4, 28, 0, 0] },
        {
          width: 'auto',
          stack: [
            { ...setter.set(issuer, { face: 'title', size: 16, pitch: 27 }), alignment: 'center' },
            { ...setter.set(dateLine, { size: 14, pitch: 24 }), alignment: 'center' },
          ],
        },
      ],
      margin: [0, 34, 0, 0],
    };
  }
}

const center = (set: ReturnType<Typesetter['set']>, color = INK): ContentText => ({
  ...set,
  alignment: 'center',
  color,
});

/** A Chinese title breathes: 荣 誉 证 书. */
const spread = (title: string) => [...title].join(' ');

function drawFrame(): Content {
  const rect = (inset: number, lineWidth: number, lineColor: string) => ({
    type: 'rect' as const,
    x: inset,
    y: inset,
    w: SHEET.width - 2 * inset,
    h: SHEET.height - 2 * inset,
    lineWidth,
    lineColor,
  });
  return {
    canvas: [
      { type: 'rect', x: 0, y: 0, w: SHEET.width, h: SHEET.height, color: PAPER },
      rect(FRAME, 2, SEAL),
      rect(FRAME + 4.5, 0.6, SEAL),
    ],
  };
}

function drawCheckLines({ check, language }: Certificate, type: Typesetter): Content {
  return {
    stack: checkWords(check, language).map((text) => ({
      ...type.set(text, { size: 8.5, pitch: 12.5 }),
      color: FAINT,
      alignment: 'center' as const,
    })),
    margin: [mm(20), 0, mm(20), 0],
  };
}
