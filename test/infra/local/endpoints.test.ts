import { describe, expect, it } from 'vitest';
import { storeSettings } from '../../../infra/local/endpoints.ts';
import { LOCAL_KEYS } from '../../../infra/local/local-keys.ts';

const theirs = {
  AWS_ACCESS_KEY_ID: 'THEIRS',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_REGION: 'eu-west-1',
};

describe('where the stores are', () => {
  it('leaves keys and region alone that are there for another cloud', () => {
    expect(storeSettings(theirs)).toEqual({
      ...LOCAL_KEYS,
      dynamoDbUrl: undefined,
      s3Url: undefined,
    });
  });

  it('takes another DynamoDB with its keys and region', () => {
    const url = 'http://127.0.0.1:8000';
    expect(storeSettings({ ...theirs, AWS_ENDPOINT_URL_DYNAMODB: url })).toEqual({
      region: 'eu-west-1',
      credentials: { accessKeyId: 'THEIRS', secretAccessKey: 'secret' },
      dynamoDbUrl: url,
      s3Url: undefined,
    });
  });

  it('takes another S3 that has the local keys', () => {
    const url = 'http://127.0.0.1:9000';
    expect(storeSettings({ AWS_ENDPOINT_URL_S3: url })).toEqual({
      ...LOCAL_KEYS,
      dynamoDbUrl: undefined,
      s3Url: url,
    });
  });

  it('refuses another S3 with keys that the local DynamoDB would not take', () => {
    expect(() =>
      storeSettings({ ...theirs, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9000' }),
    ).toThrow(/AWS_ENDPOINT_URL_DYNAMODB too/);
  });
});
