import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { templateRows } from '../../shared/documents/xlsx/template-rows.ts';
import { writeTemplate } from '../../shared/documents/xlsx/write-template.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { assignmentStore } from '../../shared/storage/assignment-store.ts';
import { blocStore } from '../../shared/storage/bloc-store.ts';
import { settingsStores } from '../../shared/storage/settings-stores.ts';
import type { Table } from '../../shared/storage/table.ts';
import { ticketStore } from '../../shared/storage/ticket-store.ts';
import type { TestS3 } from '../support/test-cloud.ts';
import { sixtyIndicators, sixtyLines, targetsOf } from './sixty-lines.ts';
import { ADDRESS, AT, stageBloc } from './staged-bloc.ts';

/** So many units hand in a workbook of sixty lines each: their files lie in the bucket, their tickets wait. */
export async function stageUploads(table: Table, s3: TestS3, units: number) {
  await stageBloc(table);
  const client = new S3Client({ ...s3.clientConfig, forcePathStyle: true });
  const rules = sixtyIndicators();
  const ids = Array.from({ length: units }, (_, index) => `don-vi-${index + 1}`);
  const events: unknown[] = [];
  for (const [index, unit] of ids.entries()) {
    await enrol(table, unit);
    const identity = {
      provinceId: ADDRESS.province,
      periodId: ADDRESS.period,
      blocId: ADDRESS.bloc,
      unitId: unit,
      ruleSetHash: hashOf(rules),
      baseVersion: 0,
      baseHash: '' as const,
    };
    const bytes = await writeTemplate({
      identity,
      province: 'Tỉnh Mẫu',
      unit,
      bloc: 'Khối thi đua mẫu',
      period: 'Năm 2023',
      ruleSet: rules.title,
      deadline: '17:00 ngày 15/12/2023',
      rows: templateRows(rules, targetsOf(unit), sixtyLines(index)),
    });
    const id = `${ADDRESS.province}_${unit}`;
    const { ruleSetHash: _, baseHash: __, ...place } = identity;
    await ticketStore(table).open({ id, ...place, accountId: unit, askedAt: AT, state: 'WAITING' });
    const key = `incoming/${id}`;
    const object = { Bucket: s3.documentsBucket, Key: key, Body: bytes };
    const { VersionId } = await client.send(new PutObjectCommand(object));
    events.push({
      time: AT,
      detail: { object: { key, size: bytes.length, 'version-id': VersionId } },
    });
  }
  client.destroy();
  return { events, tickets: ids.map((unit) => `${ADDRESS.province}_${unit}`) };
}

async function enrol(table: Table, unit: string): Promise<void> {
  const { province, period } = ADDRESS;
  const { units, accounts } = settingsStores(table);
  const named = { name: unit, awardName: unit, kind: 'xã', letterhead: unit, seat: unit };
  await units.put({ id: unit, ...named }, {}, province, unit);
  const grant = { role: 'UNIT_HEAD', periodId: period, unitId: unit } as const;
  await accounts.put({ id: unit, name: unit, grants: [grant] }, {}, province, unit);
  const bloc = await blocStore(table).get(ADDRESS);
  if (bloc === undefined) throw new Error('The bloc is not staged');
  const next = { ...bloc, revision: bloc.revision + 1 };
  const given = { assignment: targetsOf(unit), next, dueAt: undefined, sheetVersion: undefined };
  await assignmentStore(table).put({ address: { ...ADDRESS, unit }, ...given });
}
