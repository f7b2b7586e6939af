import { describe, expect, it } from 'vitest';
import { onlyResource, synthesizedStack } from './synthesized-stack.ts';

const { template } = synthesizedStack();

describe('sign-in', () => {
  const pool = onlyResource(template, 'AWS::Cognito::UserPool');
  const client = onlyResource(template, 'AWS::Cognito::UserPoolClient').properties;

  it('is for people whom somebody entered, with strong passwords and a code if they have one', () => {
    expect(pool.properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    });
    expect(pool.whole.DeletionPolicy).toBe('Retain');
  });

  it('ties a person to a province that nobody changes, and knows the operators', () => {
    expect(pool.properties.Schema).toContainEqual(
      expect.objectContaining({ Name: 'province', Mutable: false }),
    );
    expect(client.ReadAttributes).toContain('custom:province');
    expect(client.WriteAttributes).not.toContain('custom:province');
    expect(onlyResource(template, 'AWS::Cognito::UserPoolGroup').properties.GroupName).toBe(
      'operators',
    );
  });

  it('sends people back to the portal of this stack with a code, and keeps no secret', () => {
    const api = onlyResource(template, 'AWS::ApiGatewayV2::Api').id;
    const at = (path: string) => [
      { 'Fn::Join': ['', [{ 'Fn::GetAtt': [api, 'ApiEndpoint'] }, path]] },
    ];
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: at('/dang-nhap/xong'),
      LogoutURLs: at('/'),
    });
  });
});
