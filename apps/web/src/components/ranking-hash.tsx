import { getRankingDocument } from '@jiebang/contracts/rankings';
import { addressOf } from '../lib/call.ts';
import { useTexts } from '../lib/texts.ts';
import './list-text.css';

/** The fingerprint of a sealed ranking, what it proves and how anybody checks it. Needs the namespace `ranking-text`. */
export function RankingHash({ id, sm3, sealed = true }: { id: string; sm3: string; sealed?: boolean }) {
  const t = useTexts('ranking-text');
  return (
    <div className="list-hash">
      <p>
        <span className="muted">{t('hash.name')}</span> <code>{sm3}</code>
      </p>
      <p className="muted small">{t(sealed ? 'hash.means' : 'hash.proposed')}</p>
      <p className="small">
        <a href={addressOf(getRankingDocument, { params: { id } })}>
          {t(sealed ? 'hash.document' : 'hash.proposal')}
        </a>
        <br />
        <span className="muted">{t('hash.check')}</span> <code>openssl dgst -sm3</code>
      </p>
    </div>
  );
}
