import { SectionHead } from '../../../components/card.tsx';
import { useTexts } from '../../../lib/texts.ts';

/** How to check the dossier of a result without this platform: the page can only say it, not do it for you. */
export function DossierGuide() {
  const t = useTexts('verify');
  return (
    <section>
      <SectionHead id="dossier" title={t('dossier.title')} />
      <p className="muted prose">{t('dossier.note')}</p>
      <ol className="prose">
        <li>{t('dossier.download')}</li>
        <li>
          {t('dossier.run')}
          <pre className="pem">npm run -s jiebang -- verify dossier.zip</pre>
        </li>
        <li>{t('dossier.compare')}</li>
      </ol>
      <p className="muted prose">{t('dossier.checked')}</p>
    </section>
  );
}
