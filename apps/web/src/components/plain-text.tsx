/** Text that people typed: blank lines part paragraphs, lines that begin with «- » make a list. Nothing is HTML. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className="prose">
      {blocksOf(text).map(({ key, lines, list }) =>
        list ? (
          <ul key={key}>
            {lines.map((line) => (
              <li key={line.key}>{line.text}</li>
            ))}
          </ul>
        ) : (
          <p key={key}>
            {lines.map((line, index) => (
              <span key={line.key}>
                {index > 0 ? <br /> : null}
                {line.text}
              </span>
            ))}
          </p>
        ),
      )}
    </div>
  );
}

type Block = { key: string; list: boolean; lines: { key: string; text: string }[] };

/** Exported for its test: how typed text falls into paragraphs and lists. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const [number, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const list = /^[-*] /.test(line);
    if (!line) {
      open = null;
      continue;
    }
    if (!open || open.list !== list) {
      open = { key: `block-${number}`, list, lines: [] };
      blocks.push(open);
    }
    open.lines.push({ key: `line-${number}`, text: list ? line.slice(2) : line });
  }
  return blocks;
}
