import { KMSClient } from '@aws-sdk/client-kms';
import { makeKmsKeyService, makeKmsSigner } from '../../cloud-functions/adapters/kms/kms-key-service';
import { type KmsDouble, type KmsDoubleOptions, startKmsDouble } from '../../cloud-functions/local/kms-double';
import type { AuditSigner, KeyService } from '../../cloud-functions/use-cases/ports/key-service';

export type AKeyService = {
  readonly service: KeyService;
  readonly auditSigner: AuditSigner;
  readonly double: KmsDouble;
  stop(): Promise<void>;
};

/** The adapter the cloud runs on, over the double of its key service. */
export async function aKeyService(options: KmsDoubleOptions = {}): Promise<AKeyService> {
  const double = await startKmsDouble(options);
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new KMSClient({ endpoint: double.endpoint, region: 'cn-north-1', credentials, maxAttempts: 1 });
  return {
    service: makeKmsKeyService({ client, wrappingKeyId: double.keyId, rootKeyId: double.rootKeyId }),
    auditSigner: makeKmsSigner({ client, keyId: double.auditKeyId }),
    double,
    stop: async () => {
      client.destroy();
      await double.stop();
    },
  };
}
