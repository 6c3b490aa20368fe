// The service runs on Linux; file modes are part of what is tested.
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
