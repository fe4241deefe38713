import { readSchema } from '../../directory/inspection/schema-reading.ts';
import { loquetSchemaForm } from '../../directory/dialects/loquet-schema.ts';
import { ask } from '../ask.ts';
import type { Finding } from '../finding.ts';
import { directoryFinding, have } from '../visit.ts';
import type { Check } from '../visit.ts';

/** The class of the record and its attributes, on the server that keeps records. */
export const schemaCheck: Check = {
  title: 'The schema of the record',
  needs: ['site', 'server', 'recordServer'],
  async run(visit) {
    const site = have(visit, 'site');
    const server = have(visit, 'recordServer');
    const { objectClasses, personAttribute, recordAttribute, holderClass } = site.dialect.record;
    const auxiliary = site.settings.record.place === 'auxiliary';
    const classes = auxiliary ? [holderClass ?? ''] : objectClasses;
    const attributes = auxiliary ? [recordAttribute] : [personAttribute, recordAttribute];
    return ask(
      visit,
      async (session): Promise<readonly Finding[]> => {
        const schema = await readSchema(session);
        if (schema === null) return [directoryFinding(site, 'schema-unreadable', server.url)];
        const absent = [
          ...classes.filter((name) => !schema.classes.has(name.toLowerCase())),
          ...attributes.filter((name) => !schema.attributes.has(name.toLowerCase())),
        ];
        if (absent.length > 0) {
          return [directoryFinding(site, 'schema-missing', server.url, { missing: absent.join(', ') })];
        }
        // An attribute of the server's own, where no schema of ours can be loaded, is as the server made it.
        const definition = schema.attributes.get(recordAttribute.toLowerCase()) ?? '';
        const ours = recordAttribute === loquetSchemaForm.recordAttribute;
        const exact = /\bSINGLE-VALUE\b/u.test(definition) && !/EQUALITY\s+\S*ignore/iu.test(definition);
        return ours && !exact
          ? [directoryFinding(site, 'schema-differs', recordAttribute)]
          : [directoryFinding(site, 'schema-good', server.url)];
      },
      { server },
    );
  },
};
