import { useEffect } from 'react';
import { useTexts } from './texts.ts';

/** Title of the document: the page's own, then the platform's name. */
export function useTitle(title: string | undefined): void {
  const t = useTexts('common');
  const name = t('brand.name');
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name;
  }, [title, name]);
}
