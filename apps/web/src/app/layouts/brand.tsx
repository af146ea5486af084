import { Link } from '@tanstack/react-router';
import { useTexts } from '../../lib/texts.ts';
import './brand.css';

export function Brand() {
  const t = useTexts('common');
  return (
    <Link to="/" className="brand">
      <i aria-hidden="true">{t('brand.mark')}</i>
      {t('brand.name')}
    </Link>
  );
}
