/** The fields of the bench's documents, with the indexes that the console has on them. */
const instant = { type: 'number', minimum: 0, maximum: 8_640_000_000_000_000, multipleOf: 1 };
const word = { type: 'string', maxLength: 500 };
const any = {};

/** @param {string[]} names @param {Record<string, object>} indexed @param {string[][]} indexes */
function schemaOf(names, indexed, indexes) {
  const others = Object.fromEntries(names.map((name) => [name, any]));
  return {
    schema: {
      version: 0,
      primaryKey: 'id',
      type: 'object',
      properties: { ...others, ...indexed, id: { type: 'string', maxLength: 36 } },
      required: ['id', ...Object.keys(indexed)],
      indexes,
    },
  };
}

const base = ['serverRevision', 'source', 'account'];
const ofTickets =
  'number type subject description status waitingFor impact urgency priority channel site contact category subcategory symptom assets articles related parent team assignee partner tags openedBy openedAt dueAt resolvedAt closedAt resolution closeCode reopenCount';
const ofEntries = 'subjectKind ticket author authorName text internal data';

export const schemas = {
  tickets: schemaOf([...base, ...ofTickets.split(' ')], { activityAt: instant }, [['activityAt']]),
  entries: schemaOf([...base, ...ofEntries.split(' ')], { subjectId: word, type: word, at: instant }, [
    ['subjectId', 'at'],
    ['type', 'at'],
  ]),
};
