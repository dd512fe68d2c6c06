import boto3


def handler(event, context):
    s3 = boto3.client("s3", **event.get("settings", {}))
    s3.create_bucket(Bucket=event["bucket"])
    s3.put_object(Bucket=event["bucket"], Key="a/b.txt", Body=b"written by boto3")
    return s3.get_object(Bucket=event["bucket"], Key="a/b.txt")["Body"].read().decode("utf-8")
