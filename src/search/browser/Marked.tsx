import React, { type ReactNode } from 'react';

import { highlight, type Match } from '../shared/excerpt';

interface Props {
  readonly text: string;
  readonly match: Match;
}

/** A text with the words that matched in `mark` elements. */
export default function Marked({ text, match }: Props): ReactNode {
  return highlight(text, match).map((piece, index) =>
    piece.isMatch ? <mark key={index}>{piece.text}</mark> : breakable(piece.text),
  );
}

/** Long names may break after a dot. */
function breakable(text: string): ReactNode {
  return text.split(/(?<=\w\.)(?=\w)/).map((part, index) => (
    <React.Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </React.Fragment>
  ));
}
