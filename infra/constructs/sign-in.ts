import { Aws, Duration, Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  CfnUserPoolRiskConfigurationAttachment,
  ClientAttributes,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  VerificationEmailStyle,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

export type SignInProps = {
  /** The portal's own address, without a slash at its end. */
  readonly portalUrl: string;
};

/** What Cognito writes to people. */
const LETTERS = {
  userInvitation: {
    emailSubject: 'Tài khoản của ông (bà) trên hệ thống Cờ Đầu',
    emailBody:
      'Tên đăng nhập: {username}<br>Mật khẩu tạm thời: {####}<br>Mật khẩu tạm thời có hiệu lực trong 7 ngày; khi đăng nhập lần đầu, hệ thống sẽ yêu cầu đặt mật khẩu mới.',
    smsMessage: 'Cờ Đầu: tên đăng nhập {username}, mật khẩu tạm thời {####}',
  },
  userVerification: {
    emailSubject: 'Mã xác nhận của hệ thống Cờ Đầu',
    emailBody: 'Mã xác nhận của ông (bà) là {####}.',
    emailStyle: VerificationEmailStyle.CODE,
    smsMessage: 'Cờ Đầu: mã xác nhận là {####}',
  },
};

/** People and their sign-in. What somebody may do stands in the table, by their subject; here is only who they are. */
export class SignIn extends Construct {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;
  /** The `iss` of every token. */
  readonly issuer: string;

  constructor(scope: Construct, id: string, props: SignInProps) {
    super(scope, id);
    this.userPool = this.createUserPool();
    this.issuer = `https://cognito-idp.${Aws.REGION}.${Aws.URL_SUFFIX}/${this.userPool.userPoolId}`;
    this.client = this.createClient(props.portalUrl);
    new CfnUserPoolGroup(this, 'Operators', {
      userPoolId: this.userPool.userPoolId,
      groupName: 'operators',
      description: 'Those who run the platform: they create provinces and their first accounts',
    });
    this.createDomain();
    this.watchForTakeovers();
  }

  private createUserPool(): UserPool {
    const pool = new UserPool(this, 'UserPool', {
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      standardAttributes: {
        email: { required: true, mutable: true },
        fullname: { required: true, mutable: true },
      },
      // A person of another province is another account.
      customAttributes: {
        province: new StringAttribute({ mutable: false, minLen: 1, maxLen: 64 }),
      },
      ...LETTERS,
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG2',
      reason:
        'Commune officers share office computers and many have no second device: a one-time code is offered to all and asked for when a sign-in looks risky; known leaked passwords are refused.',
    });
    return pool;
  }

  private createClient(portalUrl: string): UserPoolClient {
    const standard = { email: true, fullname: true };
    return this.userPool.addClient('Portal', {
      // The browser is sent through; the code comes back to the portal with its PKCE verifier, not a secret.
      generateSecret: false,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [`${portalUrl}/dang-nhap/xong`],
        logoutUrls: [`${portalUrl}/`],
      },
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ ...standard, emailVerified: true })
        .withCustomAttributes('province'),
      writeAttributes: new ClientAttributes().withStandardAttributes(standard),
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // One working day. Roles are read from the table at each request, so a withdrawn role works at once.
      idTokenValidity: Duration.hours(8),
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(8),
    });
  }

  /** The prefix must be free in the whole region: it takes eight characters of the stack's own id. */
  private createDomain(): void {
    const stackUuid = Fn.select(2, Fn.split('/', Aws.STACK_ID));
    this.userPool.addDomain('Pages', {
      cognitoDomain: { domainPrefix: `co-dau-${Fn.select(0, Fn.split('-', stackUuid))}` },
      managedLoginVersion: ManagedLoginVersion.CLASSIC_HOSTED_UI,
    });
  }

  /** A password known from elsewhere is refused; a sign-in that looks wrong is asked for the code, if there is one. */
  private watchForTakeovers(): void {
    const askForCode = { eventAction: 'MFA_IF_CONFIGURED', notify: false };
    new CfnUserPoolRiskConfigurationAttachment(this, 'Risk', {
      userPoolId: this.userPool.userPoolId,
      clientId: 'ALL',
      compromisedCredentialsRiskConfiguration: { actions: { eventAction: 'BLOCK' } },
      accountTakeoverRiskConfiguration: {
        actions: { mediumAction: askForCode, highAction: askForCode },
      },
    });
  }
}
