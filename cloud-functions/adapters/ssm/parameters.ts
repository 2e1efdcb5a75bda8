import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';

/** A parameter's text, read once per cold start; a SecureString comes decrypted. The environment of a Lambda holds 4 KB, less than our keys. */
export async function readParameter(client: SSMClient, name: string): Promise<string> {
  const { Parameter } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
  if (Parameter?.Value === undefined) throw new Error(`parameter ${name} holds nothing`);
  return Parameter.Value;
}
