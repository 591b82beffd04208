import { saveBlob } from '@/components/ui/save-file';
import type { FlowPanelView } from '@/lib/hooks/use-flow-panel';

/** Pixels of the picture's width, and of its parts. */
const WIDTH = 1080;
const EDGE = 72;
const LINE = 44;
/** The logo of the app: see `public/icon.svg`. */
const BANDS =
  'M8.16 4.4A14 14 0 0 1 23.84 4.4zM6.2 6H25.8A14 14 0 0 1 28.24 9.2H3.76A14 14 0 0 1 6.2 6zM3 10.8H29A14 14 0 0 1 29.96 15H2.04A14 14 0 0 1 3 10.8zM2.01 16.6H29.99A14 14 0 0 1 28.74 21.8H3.26A14 14 0 0 1 2.01 16.6zM4.12 23.4H27.88A14 14 0 0 1 4.12 23.4z';
/** The light theme, whichever is shown: a picture is looked at elsewhere. */
const COLOUR = {
  page: '#f7f3ee',
  panel: '#fefbf8',
  line: '#dfd8cf',
  ink: '#231b17',
  muted: '#60564e',
  accent: '#a4361a',
};

/** Draws the receipt of a transaction in the browser and saves it as a PNG; nothing is sent anywhere. */
export function saveReceipt({ title, receipt }: Pick<FlowPanelView, 'title' | 'receipt'>): void {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const face = getComputedStyle(document.body).fontFamily;
  pen.font = fontOf(26, face);
  // The first line is the title.
  const lines = receipt
    .split('\n')
    .slice(1)
    .flatMap((line) => wrapped(pen, line));
  pen.font = fontOf(46, face, 600);
  const heading = wrapped(pen, title);
  canvas.width = WIDTH;
  canvas.height = 3 * EDGE + 56 + heading.length * 58 + 32 + lines.length * LINE;
  draw(pen, { heading, lines, face });
  canvas.toBlob((blob) => blob && saveBlob('mars-treasury-receipt.png', blob), 'image/png');
}

const fontOf = (size: number, face: string, weight = 400) => `${weight} ${size}px ${face}`;

type Contents = { heading: readonly string[]; lines: readonly string[]; face: string };

function draw(pen: CanvasRenderingContext2D, { heading, lines, face }: Contents): void {
  const { width, height } = pen.canvas;
  pen.fillStyle = COLOUR.page;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = COLOUR.panel;
  pen.strokeStyle = COLOUR.line;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.roundRect(EDGE / 2, EDGE / 2, width - EDGE, height - EDGE, 20);
  pen.fill();
  pen.stroke();

  pen.save();
  pen.translate(EDGE, EDGE);
  pen.scale(1.75, 1.75);
  pen.fillStyle = COLOUR.accent;
  pen.fill(new Path2D(BANDS));
  pen.restore();
  pen.fillStyle = COLOUR.ink;
  pen.textBaseline = 'middle';
  pen.font = fontOf(30, face, 600);
  pen.fillText('Mars Treasury', EDGE + 72, EDGE + 30);

  let y = EDGE + 56 + 60;
  pen.font = fontOf(46, face, 600);
  for (const line of heading) {
    pen.fillText(line, EDGE, y);
    y += 58;
  }
  y += 20;
  pen.font = fontOf(26, face);
  pen.fillStyle = COLOUR.muted;
  for (const line of lines) {
    pen.fillText(line, EDGE, y);
    y += LINE;
  }
}

/** A text in lines that fit; a word that is too long, such as a hash, is cut into several. */
function wrapped(pen: CanvasRenderingContext2D, text: string): string[] {
  const most = WIDTH - 2 * EDGE;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (pen.measureText(longer).width <= most) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (pen.measureText(line).width > most) {
      const fits = [...line].findIndex((_, index) => pen.measureText(line.slice(0, index + 1)).width > most);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return [...lines, line];
}
