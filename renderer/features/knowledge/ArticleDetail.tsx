import type { Article } from '../../../shared/records/article.ts';
import { useRecord } from '../../data/hooks.ts';
import { RecordGate } from '../register/RecordGate.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { ArticleEditor } from './ArticleEditor.tsx';
import { ArticleReader } from './ArticleReader.tsx';

/** One article, read or edited. */
export function ArticleDetail({ id }: { id: string }) {
  const article = useRecord('articles', id);
  const query = useListQuery();
  return (
    <RecordGate record={article} listPath="/knowledge">
      {(article: Article) =>
        query.get('edit') === '' ? (
          <ArticleReader article={article} onEdit={() => query.set('edit', '1')} />
        ) : (
          <ArticleEditor article={article} onClose={() => query.set('edit', null)} />
        )
      }
    </RecordGate>
  );
}
